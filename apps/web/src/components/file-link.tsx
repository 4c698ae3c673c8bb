import { fileEndings, type FileView } from '@samsyn/contract';
import { fileSizeInWords } from '../lib/file-size.rules';
import { useLanguage } from '../lib/use-texts';

export interface FileLinkProps {
  readonly file: FileView;
  /** The address of the entry that hands it out. */
  readonly href: string;
}

/** A file to save, with what it is and how large. */
export function FileLink({ file: { name, type, size }, href }: FileLinkProps) {
  const language = useLanguage();
  const kind = fileEndings[type][0].slice(1).toUpperCase();
  return (
    <span>
      <a className="ds-link sa-written" href={href} download>
        {name}
      </a>{' '}
      <span className="sa-hint">
        ({kind}, {fileSizeInWords(size, language)})
      </span>
    </span>
  );
}
