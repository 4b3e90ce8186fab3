// What modules ask of the page around them as they are loaded.
Object.assign(globalThis, { location: new URL("http://127.0.0.1/main.aspx"), document: { activeElement: null } });
