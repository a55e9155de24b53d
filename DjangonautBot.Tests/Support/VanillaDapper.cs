using System.Data;
using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dapper;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Support;

/// <summary>
/// Lets the queries of tests read and write the bot's types. The bot's own queries are generated and know these from attributes;
/// those of tests run on Dapper itself, where they have to be registered.
/// </summary>
internal static class VanillaDapper
{
    [ModuleInitializer]
    internal static void RegisterTypes()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        foreach (var declared in typeof(Database).Module.GetCustomAttributes<TypeHandlerAttribute>())
        {
            var handler = Activator.CreateInstance(declared.HandlerType);
            var adapter = Activator.CreateInstance(typeof(Adapter<>).MakeGenericType(declared.ValueType), handler);
            SqlMapper.AddTypeHandler(declared.ValueType, (SqlMapper.ITypeHandler)adapter!);
        }
    }

    private sealed class Adapter<T>(DbValueHandler<T> handler) : SqlMapper.TypeHandler<T>, SqlMapper.ITypeHandler
    {
        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            if (value is null)
            {
                parameter.Value = DBNull.Value;
                return;
            }

            ((IDbValueHandler<T>)handler).SetValue((DbParameter)parameter, value);
        }

        public override T Parse(object value) => ((IDbValueHandler<T>)handler).Parse(new SqliteParameter { Value = value });

        // Dapper also calls this for a single value, which can be null.
        object? SqlMapper.ITypeHandler.Parse(Type destinationType, object value) => value is DBNull ? null : Parse(value);
    }
}
