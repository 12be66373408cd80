# Builds dist/ with everything that is needed for it, then keeps the program alone.
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --omit=optional --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /opt/exhibit
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/bin ./bin
COPY --from=build /build/dist ./dist
COPY --from=build /build/web/dist ./web/dist
COPY --from=build /build/sample ./sample
USER node
ENTRYPOINT ["node", "/opt/exhibit/bin/exhibit.mjs"]
CMD ["--help"]
