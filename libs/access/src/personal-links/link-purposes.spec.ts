import type { LinkPurpose } from './link-purpose';
import { LinkPurposes } from './link-purposes';

function purpose(name: `${string}.${string}`, page: string): LinkPurpose<null> {
  return { purpose: name, page, show: () => Promise.resolve(null) };
}

describe('what personal links are for', () => {
  const registered = () => {
    const purposes = new LinkPurposes();
    purposes.register(purpose('meetings.reply', 'reply'));
    return purposes;
  };

  it('given purposes of several contexts, leads each to its page and the unknown nowhere', () => {
    const purposes = registered();
    purposes.register(purpose('action-plan.log', 'log'));
    expect(purposes.pageOf('meetings.reply')).toBe('reply');
    expect(purposes.pageOf('action-plan.log')).toBe('log');
    expect(purposes.pageOf('agreements.follow')).toBeUndefined();
  });

  it('given a second owner of a purpose, or of a page, stops the start', () => {
    expect(() => registered().register(purpose('meetings.reply', 'other'))).toThrow(
      'meetings.reply have two owners',
    );
    expect(() => registered().register(purpose('other.reply', 'reply'))).toThrow('The page reply');
  });
});
