/** The size of a drawing in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size that an SVG's `viewBox` names; `undefined` when it names none. */
export function svgSize(svg: string): PictureSize | undefined {
  const [, box = ''] = /^\s*<svg\b[^>]*?\sviewBox="([^"]*)"/.exec(svg) ?? [];
  const [, , width = 0, height = 0] = box.split(/[\s,]+/).map(Number);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Whether an SVG draws by itself alone, and so looks the same wherever it is read. */
export function isSelfContained(svg: string): boolean {
  return !/<!|<\?|<(script|foreignObject|image|style|a)\b|\son\w+\s*=|href\s*=\s*["'](?!#)|url\((?!["']?#)/i.test(
    svg,
  );
}
