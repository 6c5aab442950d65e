import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/app/',
  plugins: [react()],
  build: {
    target: 'es2022',
    // a data: address would need a hole in the content policy
    assetsInlineLimit: 0,
    emptyOutDir: true,
    sourcemap: false,
  },
});
