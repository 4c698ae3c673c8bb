import * as z from 'zod';
import { fileTypes } from './file-types';

/** What a file is, as its media type. */
export const fileTypeSchema = z.enum(fileTypes);
