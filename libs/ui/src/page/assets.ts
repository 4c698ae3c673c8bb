import { dirname, join } from 'node:path';

/** A file the pages need, and where it lies on this machine. */
export interface UiAsset {
  /** The whole URL path, always below `/assets/`. */
  readonly path: string;
  /** Absolute file name, resolved at run time so that it holds from source and from `dist` alike. */
  readonly file: string;
  readonly contentType: string;
}

const ownFolder = join(dirname(require.resolve('@samsyn/ui/package.json')), 'assets');
const css = 'text/css; charset=utf-8';
const font = 'font/woff2';

/** In the order the cascade needs: the components, the tokens, the municipality's tokens, our layout. */
const stylesheetFiles: readonly (readonly [name: string, file: string])[] = [
  ['designsystemet.css', require.resolve('@digdir/designsystemet-css')],
  ['designsystemet-theme.css', require.resolve('@digdir/designsystemet-theme')],
  ['theme.css', join(ownFolder, 'theme.css')],
  ['samsyn.css', join(ownFolder, 'samsyn.css')],
];

/** URL paths of the stylesheets, in the order they must be linked. */
export const uiStylesheets: readonly string[] = stylesheetFiles.map(([name]) => `/assets/${name}`);

/** URL path of the icon in the browser's tab. */
export const uiIcon = '/assets/shield.svg';

/** Everything a server must serve for the pages of this library; nothing is fetched from elsewhere. */
export const uiAssets: readonly UiAsset[] = [
  ...stylesheetFiles.map(([name, file]) => ({ path: `/assets/${name}`, file, contentType: css })),
  { path: uiIcon, file: join(ownFolder, 'shield.svg'), contentType: 'image/svg+xml' },
  {
    path: '/assets/inter-latin.woff2',
    file: require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
    contentType: font,
  },
  {
    path: '/assets/inter-latin-ext.woff2',
    file: require.resolve('@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'),
    contentType: font,
  },
];
