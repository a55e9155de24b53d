#!/usr/bin/env bash
# Dapper.AOT 1.1.0 (with Dapper 2.1.86) and another source generator in one project: a call whose parameter object holds a
# value of a type that the other generator makes is not replaced when the program is built, and nothing says so. Here the other
# one is System.Text.Json's: `var text = JsonSerializer.Serialize(x, Context.Default.Thing)`. A generator does not see what
# another one adds, so `text` has no type yet when Dapper.AOT looks; the compiler has one later. The call stays Dapper's run-time
# code: right on the JIT, without the code it needs in a native file. With `string text` in place of `var text` it is replaced.
#
# Expected output:
#   var: 1 call of SqlMapper.Execute left
#   string: 0 calls of SqlMapper.Execute left
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InterceptorsNamespaces>$(InterceptorsNamespaces);Dapper.AOT</InterceptorsNamespaces>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Dapper" Version="2.1.86" />
    <PackageReference Include="Dapper.AOT" Version="1.1.0" />
    <PackageReference Include="Microsoft.Data.Sqlite" Version="11.0.0" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SOURCE'
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Microsoft.Data.Sqlite;

[module: DapperAot]

using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
DECLARED text = JsonSerializer.Serialize(new Thing(7), Context.Default.Thing);
connection.Execute("create table thing (json text)");
connection.Execute("insert into thing values (@text)", new { text });
if (connection.QuerySingle<string>("select json from thing") != "{\"Number\":7}") return 1;

using var file = File.OpenRead(typeof(Thing).Assembly.Location);
using var assembly = new PEReader(file);
var metadata = assembly.GetMetadataReader();
Console.WriteLine(metadata.MemberReferences.Select(metadata.GetMemberReference).Count(member =>
    member.Parent.Kind == HandleKind.TypeReference
    && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == "SqlMapper"
    && metadata.GetString(member.Name) == "Execute"));
return 0;

public sealed record Thing(int Number);

[JsonSerializable(typeof(Thing))]
internal sealed partial class Context : JsonSerializerContext;
SOURCE
cp Program.cs Program.txt

calls_left() {
  sed "s/DECLARED/$1/" Program.txt > Program.cs
  dotnet build --nologo --verbosity quiet >build.log 2>&1 || { cat build.log; exit 1; }
  dotnet bin/Debug/net10.0/finding.dll
}

with_var=$(calls_left var)
with_string=$(calls_left string)
echo "var: $with_var call of SqlMapper.Execute left"
echo "string: $with_string calls of SqlMapper.Execute left"
[ "$with_var" = 1 ] && [ "$with_string" = 0 ]
