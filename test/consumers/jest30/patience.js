const { configure } = require('@testing-library/react');

// Only what hangs takes longer, on however busy a machine.
configure({ asyncUtilTimeout: 60_000 });
