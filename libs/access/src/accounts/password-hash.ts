import { hash, verify } from '@node-rs/argon2';

// OWASP's Password Storage Cheat Sheet: argon2id (this library's default) with 19 MiB, two passes, one lane.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for keeping, as a PHC string with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(sameSpelling(password), parameters);
}

/** Whether this is the password that was hashed. Takes the same time whatever the answer. */
export function verifyPassword(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, sameSpelling(password));
}

/** Keyboards spell "å" in two ways; both are the same password. */
function sameSpelling(password: string): string {
  return password.normalize('NFKC');
}
