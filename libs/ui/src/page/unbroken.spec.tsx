import { renderToStaticMarkup } from 'react-dom/server';
import { Unbroken } from './unbroken';

const render = (text: string) => renderToStaticMarkup(<Unbroken text={text} />);

describe('text that keeps its times and telephone numbers together', () => {
  it.each(['13.00–15.00', '9:00–10:30'])(
    'given the span %s in a sentence, then no line break parts it',
    (span) => {
      expect(render(`onsdag ${span} (v. 16)`)).toBe(
        `onsdag <span class="sa-unbroken">${span}</span> (v. 16)`,
      );
    },
  );

  it('given a telephone number, then no line break parts it either', () => {
    expect(render('Frågor: 08-555\u00a0010\u00a000.')).toBe(
      'Frågor: <span class="sa-unbroken">08-555\u00a0010\u00a000</span>.',
    );
  });

  it('given no span, then it is the text itself, escaped', () => {
    expect(render('Kommunhuset <1> – plan 2')).toBe('Kommunhuset &lt;1&gt; – plan 2');
  });
});
