using Chumchon.Data.Postgres;
using Chumchon.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Data;

/// <summary>What a host takes from this project.</summary>
public static class DataServices
{
    /// <param name="provider"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="connection">A file's path for SQLite, a connection string for PostgreSQL.</param>
    /// <exception cref="ArgumentException">The provider is neither.</exception>
    public static ChumchonDatabase OpenDatabase(string provider, string connection) => provider switch
    {
        "sqlite" => new SqliteDatabase(connection),
        "postgres" => new PostgresDatabase(connection),
        _ => throw new ArgumentException($"Database__Provider is '{provider}'; it takes sqlite or postgres.", nameof(provider)),
    };

    public static IServiceCollection AddChumchonData(this IServiceCollection services, ChumchonDatabase database)
    {
        services.AddSingleton(database);
        return database switch
        {
            SqliteDatabase => services.AddDbContextPool<ChumchonContext, SqliteChumchonContext>(database.Configure),
            _ => services.AddDbContextPool<ChumchonContext, PostgresChumchonContext>(database.Configure),
        };
    }
}
