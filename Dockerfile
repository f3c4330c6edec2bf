# Whosaid as an image: docker build -t whosaid .
# Articles are mounted at /app/seeds; settings are environment variables (README.md, Configuration): docker run --env-file .env whosaid

# Node.js 24, by tag for people and by digest for the build: renew both together (docker buildx imagetools inspect node:24-bookworm-slim).
FROM node:24-bookworm-slim@sha256:a9f5f7c91a432850b2a8a7797adf5eadb6c733ceed61167806cee7ea7fbc29df AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages packages
# No package needs an install script, so none may run.
RUN npm ci --ignore-scripts
COPY tsconfig.base.json tsconfig.build.json ./
COPY bin bin
COPY commands commands
COPY src src
RUN npm run -s build && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim@sha256:a9f5f7c91a432850b2a8a7797adf5eadb6c733ceed61167806cee7ea7fbc29df
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# What node_modules links to.
COPY --from=build /app/packages packages
COPY LICENSE ./
COPY seeds seeds
# Not ENV: an env-file with empty lines would take those away.
COPY deploy/image.env .env
USER node
EXPOSE 8080 9090
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "dist/src/app/healthy.js"]
# The program is the first process: it hears SIGTERM itself.
# V8 collects what answers leave behind earlier, and with one helper thread, not four; docs/operations.md has what that saves.
CMD ["node", "--max-semi-space-size=4", "--v8-pool-size=1", "dist/src/app/main.js"]
