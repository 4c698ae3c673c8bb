/** The municipality's mark beside its name; decorative, the name says it. */
export function Shield() {
  return (
    <svg
      className="sa-shield"
      viewBox="0 0 26 28"
      width="26"
      height="28"
      aria-hidden="true"
      focusable="false"
    >
      <path className="sa-shield__field" d="M0 0h26v16c0 6.5-6 10.4-13 12C6 26.4 0 22.5 0 16z" />
      <path className="sa-shield__arc" d="M7 15.5c2-6 10-6 12 0" />
    </svg>
  );
}
