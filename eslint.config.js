/** What ESLint holds the JavaScript to; the types are tsc's (tsconfig.json). */

import js from "@eslint/js";
import stylistic from "@stylistic/eslint-plugin";
import globals from "globals";

const LINES = { max: 40, skipBlankLines: true, skipComments: true };

export default [
  { ignores: ["vae_tutorial/widgets/bundles/", "_build/", ".venv*/", "node_modules/", "deploy/"] },
  js.configs.recommended,
  {
    plugins: { "@stylistic": stylistic },
    rules: {
      "@stylistic/max-len": ["error", { code: 100 }],
      "@stylistic/semi": "error",
      "@stylistic/quotes": ["error", "double", { avoidEscape: true }],
      "@stylistic/indent": ["error", 2],
      "@stylistic/comma-dangle": ["error", "always-multiline"],
      "@stylistic/no-trailing-spaces": "error",
      "@stylistic/eol-last": "error",
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", LINES],
      "prefer-const": ["error", { destructuring: "all" }],
      "no-var": "error",
      eqeqeq: "error",
    },
  },
  { files: ["vae_tutorial/widgets/**/*.js"], languageOptions: { globals: globals.browser } },
  {
    files: ["build_tools/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: {
        ...globals.browser, MathJax: "readonly",
        Search: "readonly", Stemmer: "readonly", searchTexts: "readonly", splitQuery: "readonly",
      },
    },
  },
  {
    files: ["build_tools/sphinx_ext/live_views/*.js", "build_tools/editions/**/*.js"],
    languageOptions: { sourceType: "module" },
  },
  { files: ["tests/js/**/*.js", "*.config.js"], languageOptions: { globals: globals.node } },
];
