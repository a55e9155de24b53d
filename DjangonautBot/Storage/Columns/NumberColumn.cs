using System.Data.Common;
using Dapper;

namespace DjangonautBot.Storage.Columns;

/// <summary>A type that is stored as a number.</summary>
internal abstract class NumberColumn<T>(Func<T, long> write, Func<long, T> read) : DbValueHandler<T>
{
    public override T Parse(DbDataReader reader, int columnOffset, int token) => read(reader.GetInt64(columnOffset));

    protected override T Parse(object? value) => read((long)value!);

    protected override void SetValueCore(DbParameter parameter, T value) => parameter.Value = write(value);
}
