# Whosaid as an image: docker build -t whosaid .
# Articles are mounted at /app/seeds; settings are environment variables (README.md, Configuration).

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs an install script, so none may run.
RUN npm ci --ignore-scripts
COPY tsconfig.base.json tsconfig.build.json ./
COPY commands commands
COPY src src
RUN npm run -s build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 OPERATIONS_PORT=9090
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/src/local-discord/page src/local-discord/page
COPY LICENSE ./
COPY seeds seeds
USER node
EXPOSE 8080 9090
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPERATIONS_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The program is the first process: it hears SIGTERM itself.
# V8 collects what answers leave behind earlier, and with one helper thread, not four; docs/operations.md has what that saves.
CMD ["node", "--max-semi-space-size=4", "--v8-pool-size=1", "dist/src/main.js"]
