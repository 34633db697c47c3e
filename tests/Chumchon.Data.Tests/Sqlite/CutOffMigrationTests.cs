using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Sqlite;

public sealed class CutOffMigrationTests
{
    /// <summary>What a process leaves that is killed while it migrates; EF would wait for it for ever.</summary>
    [Theory, OnSqlite]
    public async Task LockOfADeadProcess_DoesNotStopTheNext(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await database.ExecuteAsync(
            """
            create table "__EFMigrationsLock" ("Id" integer not null primary key, "Timestamp" text not null);
            insert into "__EFMigrationsLock" values (1, '2026-01-01 00:00:00+00:00');
            """);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        await database.Database.MigrateAsync(patience.Token);

        (await database.CountAsync("\"__EFMigrationsHistory\"")).ShouldBePositive();
    }
}
