import { fileIn } from './form-file.rules';

describe('a file in a form', () => {
  const formWith = (value: string | File) => {
    const form = new FormData();
    form.set('file', value);
    return form;
  };

  it('given one was chosen, then it is that, an empty one too; given none was, then there is none', () => {
    const chosen = new File([], 'a.pdf');

    expect(fileIn(formWith(chosen), 'file')?.name).toBe('a.pdf');
    expect(fileIn(formWith(new File([], '')), 'file')).toBeUndefined();
    expect(fileIn(formWith('text'), 'file')).toBeUndefined();
    expect(fileIn(new FormData(), 'file')).toBeUndefined();
  });
});
