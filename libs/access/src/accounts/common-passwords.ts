/**
 * What people choose when they are told to choose a password: the words themselves, in lower case. A password that is
 * one of these with digits, signs, look-alike letters or repetition around it is refused too.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwort passord passwd letmein welcome welcometo changeme changeit changethis secret topsecret default
  qwerty qwertyuiop qwertyuiopå qwertyuiopasdf qwertyasdfgh asdfghjkl asdfghjklö asdfgh zxcvbnm qazwsx qazwsxedc
  iloveyou trustno monkey dragon football baseball basketball superman batman starwars sunshine princess shadow
  master michael jennifer charlie killer hunter access administrator admin adminadmin root rootroot superuser
  guest login loginlogin user username test testtest testing temporary temp computer internet abcdef abcdefgh
  abcdefghij abcdefghijkl correcthorsebatterystaple whatever freedom flower summer winter spring autumn monday
  friday january october december
  lösenord losenord lösenordet losenordet mittlösenord mittlosenord hemligt hemlighet hemligheten lösen losen
  byta bytlösenord bytlosenord välkommen valkommen hejhej hejsan hejhopp hejhejhej sommar sommaren vinter vintern
  höst hösten våren våren vår måndag fredag januari oktober december sverige stockholm göteborg malmö fotboll
  hammarby djurgården djurgarden älskling alskling jagälskardig jagalskardig mamma pappa gurka blomma kommun
  kommunen samsyn samverkan säkerhet sakerhet nykvarn
  `
    .split(/\s+/)
    .filter(Boolean),
);
