import { isAbsolute } from 'node:path';
import { uiAssets, uiIcon, uiStylesheets } from './assets';

describe('the assets of the pages', () => {
  it('include every stylesheet and the icon the document links to', () => {
    const paths = uiAssets.map((asset) => asset.path);

    expect(paths).toEqual(expect.arrayContaining([...uiStylesheets, uiIcon]));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('lie below /assets and are found by their full file name', () => {
    for (const asset of uiAssets) {
      expect(asset.path).toMatch(/^\/assets\/[a-z-]+\.(css|svg|woff2)$/);
      expect(isAbsolute(asset.file)).toBe(true);
    }
  });

  it('load the components before the tokens that override them', () => {
    expect(uiStylesheets).toEqual([
      '/assets/designsystemet.css',
      '/assets/designsystemet-theme.css',
      '/assets/theme.css',
      '/assets/samsyn.css',
    ]);
  });
});
