// The one place that names the library: preact with htm's tagged templates. Templates escape every value.
export {
  h, html, render, createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState,
} from '/web/lib/standalone.module.js';
