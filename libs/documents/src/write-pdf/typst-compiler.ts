import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from '../fonts';

/** The compiler with our fonts and our template: a native library of some fifty megabytes, loaded when first used. */
interface Typst {
  readonly compiler: NodeCompiler;
  readonly template: string;
}

const assets = join(dirname(require.resolve('@samsyn/documents/package.json')), 'assets');
let typst: Promise<Typst> | undefined;

/**
 * Typesets data, handed over as an input that the template parses, as PDF/UA-1.
 * @throws Error when the template, or what it was given, cannot be set: a mistake in this room, with the compiler's words
 */
export async function typeset(data: object): Promise<Buffer> {
  typst ??= start();
  const { compiler, template } = await typst;
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(data) },
  });
  if (!compiled.result) throw new Error(`Typst: ${told(compiled.takeDiagnostics())}`);
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  // what it remembers of this document is of little use to the next, and stays in memory
  compiler.evictCache(0);
  return pdf;
}

async function start(): Promise<Typst> {
  const [{ NodeCompiler: Compiler }, { files }, template] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    loadFonts(),
    readFile(join(assets, 'document.typ'), 'utf8'),
  ]);
  return {
    // its fonts come before the machine's, and no others are named in the template
    compiler: Compiler.create({ workspace: assets, fontArgs: [{ fontBlobs: [...files] }] }),
    template,
  };
}

function told(error: NodeError | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? 'no diagnostics');
}
