/** Drawn on a grid of 24, with strokes of the text's colour. */
const shapes = {
  alert: ['M12 4 2.8 20h18.4z', 'M12 10v4.5', 'M12 17.2v.1'],
  arrow: ['M5 12h14', 'm13 6 6 6-6 6'],
  calendar: [
    'M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5z',
    'M4 9.5h16',
    'M8 3v4M16 3v4',
  ],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  chevron: ['m6 9.5 6 6 6-6'],
  clock: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M12 7.5V12l3 2'],
  cross: ['m6.5 6.5 11 11M17.5 6.5l-11 11'],
  dash: ['M7 12h10'],
  flag: ['M6 21V4', 'M6 4.5h11.5l-2.5 4 2.5 4H6'],
  grip: ['M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1'],
  info: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M12 11v5', 'M12 8v.1'],
  mail: [
    'M3.5 6.5A1.5 1.5 0 0 1 5 5h14a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5z',
    'm4 7 8 6 8-6',
  ],
  menu: ['M4 7h16', 'M4 12h16', 'M4 17h16'],
  move: [
    'M4 11V6.5A1.5 1.5 0 0 1 5.5 5h11A1.5 1.5 0 0 1 18 6.5V9',
    'M4 9.5h14',
    'M8 3v4M14 3v4',
    'M4 11v7.5A1.5 1.5 0 0 0 5.5 20H9',
    'M12 16.5h8.5',
    'm17.5 13.5 3 3-3 3',
  ],
  pen: ['m5 19 1-4L16.5 4.5a1.8 1.8 0 0 1 2.5 0l.5.5a1.8 1.8 0 0 1 0 2.5L9 18z'],
  person: ['M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z', 'M5 20c.5-4 3.3-6 7-6s6.5 2 7 6'],
  place: [
    'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11z',
    'M12 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  ],
  download: ['M12 4v11', 'm7 10.5 5 5 5-5', 'M5 19.5h14'],
  plus: ['M12 5v14', 'M5 12h14'],
  reply: ['M9.5 6 4 11.5 9.5 17', 'M4 11.5h9.5c3.5 0 6 2 6.5 6'],
  stop: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'm6 6 12 12'],
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same: never alone, so hidden from a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="sa-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      {shapes[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
