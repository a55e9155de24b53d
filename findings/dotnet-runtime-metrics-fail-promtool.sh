#!/usr/bin/env bash
# .NET 10's own meter System.Runtime, served by OpenTelemetry's Prometheus exporter (HttpListener 1.20.1-beta.1) and read by
# `promtool check metrics` (2.42.0+ds, Debian's package `prometheus`): the page is parsed, and yet the check ends with code 3. Three
# instruments of .NET end in "count", a suffix that Prometheus keeps for parts of histograms and summaries: the number of loaded
# assemblies, of processors and of timers. Whoever wants a clean check drops each of the three by a view.
#
# Expected output:
#   as they are: code 3
#   dotnet_assembly_count non-histogram and non-summary metrics should not have "_count" suffix
#   dotnet_process_cpu_count non-histogram and non-summary metrics should not have "_count" suffix
#   dotnet_timer_count non-histogram and non-summary metrics should not have "_count" suffix
#   without the three: code 0
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
command -v promtool >/dev/null || { echo "promtool is needed: Debian's package prometheus"; exit 2; }
self=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="OpenTelemetry" Version="1.20.1" />
    <PackageReference Include="OpenTelemetry.Exporter.Prometheus.HttpListener" Version="1.20.1-beta.1" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SOURCE'
using System.Net;
using System.Net.Sockets;
using OpenTelemetry;
using OpenTelemetry.Metrics;

using var free = new TcpListener(IPAddress.Loopback, 0);
free.Start();
var port = ((IPEndPoint)free.LocalEndpoint).Port;
free.Stop();

var builder = Sdk.CreateMeterProviderBuilder().AddMeter("System.Runtime")
    .AddPrometheusHttpListener(options => { options.Host = "127.0.0.1"; options.Port = port; });
foreach (var dropped in args)
{
    builder.AddView(dropped, MetricStreamConfiguration.Drop);
}

using var metrics = builder.Build();
using var timer = new Timer(_ => { }, null, 1_000, 1_000);
using var http = new HttpClient();
Console.Write(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics")));
SOURCE

dotnet build --nologo --verbosity quiet >build.log 2>&1 || { cat build.log; exit 1; }

check() {
  local words=$1 code=0
  shift
  dotnet bin/Debug/net10.0/finding.dll "$@" > page.txt
  grep -q '^dotnet_gc_collections' page.txt || { echo "The page has no metrics."; exit 1; }
  promtool check metrics < page.txt > found.txt 2>&1 || code=$?
  echo "$words: code $code"
  grep suffix found.txt | sort || true
}

found=$(check "as they are"; check "without the three" dotnet.assembly.count dotnet.process.cpu.count dotnet.timer.count)
echo "$found"
[ "$found" = "$(sed -n 's/^#   //p' "$self")" ]
