/**
 * What people in Sweden choose when they are told to choose a password, most chosen first, in lower case: there is no
 * Swedish dictionary for zxcvbn. With and without the dots, because many leave them out. At the end the one that everybody
 * has read of, which its dictionaries do not know.
 */
export const swedishPasswords: string[] = `
  lösenord losenord lösenordet losenordet mittlösenord mittlosenord hemligt hemlighet hemligheten lösen losen
  hej hejhej hejsan hejhopp hejhejhej välkommen valkommen sommar sommaren vinter vintern vår våren var varen
  höst hösten host hosten byta bytlösenord bytlosenord sverige stockholm göteborg goteborg malmö malmo svenska
  älskling alskling jagälskardig jagalskardig älskar alskar mamma pappa gurka blomma fotboll hammarby
  djurgården djurgarden asdfghjklö qwertyuiopå
  måndag mandag tisdag onsdag torsdag fredag lördag lordag söndag sondag
  januari februari mars april maj juni juli augusti september oktober november december
  kommun kommunen samsyn samverkan samverkansråd samverkansrad samordnare säkerhet sakerhet trygghet polisen
  exempel exempelkommun administratör administrator changeme changethis
  correcthorsebatterystaple
`
  .split(/\s+/)
  .filter(Boolean);
