#!/usr/bin/env bash
# Microsoft.Data.Sqlite 11.0.0 (SQLite 3.53): in a database with a write-ahead log, which keeps no rollback journal, a change of
# more than 64 KiB behind a savepoint begins a temporary file all the same. SQLite keeps there what the changed pages held before,
# outside the database's folder and without its secure_delete, until the transaction ends. `pragma temp_store = memory` keeps it in memory; without a
# savepoint there is no file. The file is already deleted when it is used, so it is found among this process's open files.
#
# Expected output:
#   no savepoint: 0 temporary files
#   savepoint: 1 temporary file
#   savepoint, temp_store = memory: 0 temporary files
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
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Data.Sqlite" Version="11.0.0" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SOURCE'
using Microsoft.Data.Sqlite;

var (without, with, inMemory) = (Files(false, "default"), Files(true, "default"), Files(true, "memory"));
Console.WriteLine($"no savepoint: {without} temporary files");
Console.WriteLine($"savepoint: {with} temporary file");
Console.WriteLine($"savepoint, temp_store = memory: {inMemory} temporary files");
return (without, with, inMemory) == (0, 1, 0) ? 0 : 1;

static int Files(bool savepoint, string tempStore)
{
    using var connection = new SqliteConnection($"Data Source={Path.GetRandomFileName()}.db;Pooling=False");
    connection.Open();
    Run("pragma journal_mode = wal");
    Run($"pragma temp_store = {tempStore}");
    Run("create table note (text text)");
    Run("with recursive n(i) as (select 1 union all select i + 1 from n where i < 500) insert into note select hex(zeroblob(500)) from n");
    using var transaction = connection.BeginTransaction();
    if (savepoint)
    {
        transaction.Save("part");
    }

    Run("update note set text = 'second ' || text");
    return Directory.GetFiles("/proc/self/fd").Count(file => new FileInfo(file).LinkTarget?.Contains("etilqs_") == true);

    void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
SOURCE

dotnet build --nologo --verbosity quiet >build.log 2>&1 || { cat build.log; exit 1; }
dotnet bin/Debug/net10.0/finding.dll
