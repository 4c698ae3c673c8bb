/** The one address that the standalone program's relay takes no mail for. */
export const UNKNOWN_ADDRESS = 'finns-inte@exempel.example';
