import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// One module that every page loads; the larger parts are loaded by the pages that need them. Names without digests,
// because the program that serves them sends no copies of another version.
export default defineConfig({
    plugins: [svelte()],
    base: "/static/web/",
    build: {
        outDir: "dist",
        target: "es2023",
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: {
            input: "src/workbench.ts",
            output: {
                entryFileNames: "workbench.js",
                chunkFileNames: "[name].js",
                assetFileNames: (asset) => (asset.names[0]?.endsWith(".css") ? "workbench.css" : "[name][extname]"),
            },
        },
    },
});
