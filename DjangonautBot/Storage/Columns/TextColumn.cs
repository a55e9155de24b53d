using System.Data.Common;
using Dapper;

namespace DjangonautBot.Storage.Columns;

/// <summary>A type that is stored as text.</summary>
internal abstract class TextColumn<T>(Func<T, string> write, Func<string, T> read) : DbValueHandler<T>
{
    public override T Parse(DbDataReader reader, int columnOffset, int token) => read(reader.GetString(columnOffset));

    protected override T Parse(object? value) => read((string)value!);

    protected override void SetValueCore(DbParameter parameter, T value) => parameter.Value = write(value);
}
