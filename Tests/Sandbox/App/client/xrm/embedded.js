/** Controls that embed something: frames and quick view forms. */

export function frameMembers(control) {
  return {
    /** @returns {Promise<Window|null>} null while the frame stands on a tab that was never opened */
    getContentWindow: () => (control.started ? control.getWindow() : Promise.resolve(null)),
    getObject: () => control.frame,
    getSrc: () => control.source,
    /** @param {string} address */
    setSrc: (address) => control.go(address),
    getInitialUrl: () => control.address(),
    getData: () => control.data,
    /** @param {string} data */
    setData(data) {
      control.data = data;
      control.go(control.address());
    },
  };
}

export function quickFormMembers(control) {
  const find = (which) => (which === undefined ? control.controls : control.controls.find((each, index) => each.name === which || index === which) ?? null);
  return {
    isLoaded: () => control.isLoaded,
    refresh: () => control.load(),
    /** @param {string|number} [which] */
    getControl: (which) => find(which),
    getControlType: () => "quickform",
  };
}
