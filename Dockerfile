# The file is built on a distribution with glibc, because SQLite's native library is built for that. Microsoft's .NET 10 images of that
# family are the Ubuntu ones.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
# The native file is linked by clang, against zlib.
RUN apt-get update && apt-get install --yes --no-install-recommends clang zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt .editorconfig appsettings.json ./
COPY tools/image/ tools/image/
COPY DjangonautBot.Discord/ DjangonautBot.Discord/
COPY DjangonautBot.Sandbox/ DjangonautBot.Sandbox/
COPY DjangonautBot/ DjangonautBot/
# The build sees no Git tags: docker build --build-arg VERSION=0.1.0
ARG VERSION
RUN dotnet publish DjangonautBot --configuration Release --use-current-runtime -p:PublishAot=true -p:Compact=true --output /app \
      ${VERSION:+-p:MinVerVersionOverride=$VERSION} \
    && /app/DjangonautBot check-storage \
    && tools/image/assemble /app /image \
    && mkdir /data

# No distribution, no shell: what is not there needs no updates and helps no intruder.
FROM scratch
COPY --from=build /image/ /
COPY --from=build --chown=1654:1654 /data/ /data/

# The database, the sandbox and the logs are on the volume, and whatever a library puts aside for a moment; everything else may be
# read-only. Started in /, the folder data/ of the bot's own defaults is the volume.
WORKDIR /
ENV Storage__DatabasePath=/data/djangonautbot.db \
    Serilog__WriteTo__File__Args__path=/data/logs/djangonautbot-.log \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt \
    TMPDIR=/data \
    PATH=/app
VOLUME /data
USER 1654:1654

# The bot listens on the container's own loopback, so its health is asked from inside.
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["/app/DjangonautBot", "health"]

# It stops within 10 s of SIGTERM: whoever is being answered gets the answer, and what is to be posted stays on the disk.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/DjangonautBot"]
