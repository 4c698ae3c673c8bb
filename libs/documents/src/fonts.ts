import { readFile } from 'node:fs/promises';
import type { Coverage } from './printable-text.rules';

/** The fonts that documents are set in: our own, from packages, so that no document depends on what a machine has. */
const families = {
  text: [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
  ],
  arabic: [
    '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  ],
  emoji: ['@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'],
};

/** Font files, and which characters each family has. */
export interface Fonts {
  readonly files: readonly Buffer[];
  readonly coverage: readonly Coverage[];
}

let fonts: Promise<Fonts> | undefined;

/** Reads the fonts when first used, and keeps them. */
export function loadFonts(): Promise<Fonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<Fonts> {
  const { create } = await import('fontkit');
  const files = await Promise.all(
    Object.values(families).map((names) => Promise.all(names.map((name) => readFile(require.resolve(name))))),
  );
  const coverage = files.map(([regular]) => {
    const font = create(regular ?? Buffer.alloc(0));
    if (!('characterSet' in font)) throw new Error('A font file holds several fonts');
    const characters = new Set(font.characterSet);
    return (codePoint: number) => characters.has(codePoint);
  });
  return { files: files.flat(), coverage };
}
