using Chumchon.Data;
using Chumchon.Data.Postgres;
using Chumchon.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

// Writes a migration for both databases: dotnet run --project tools/Chumchon.Migrations NAME (from the repository's root).
if (args is not [var name])
{
    Console.Error.WriteLine("Name the migration, for example: dotnet run --project tools/Chumchon.Migrations AddMessages");
    return 2;
}

using var sqlite = new SqliteChumchonContext(
    new DbContextOptionsBuilder<SqliteChumchonContext>().UseSqlite("Data Source=:memory:").Options);
using var postgres = new PostgresChumchonContext(
    new DbContextOptionsBuilder<PostgresChumchonContext>().UseNpgsql("Host=127.0.0.1").Options);
Scaffold(sqlite, "Sqlite", new SqliteDesignTimeServices());
Scaffold(postgres, "Postgres", new NpgsqlDesignTimeServices());
return 0;

void Scaffold(ChumchonContext context, string room, IDesignTimeServices provider)
{
    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices();
    services.AddDbContextDesignTimeServices(context);
    provider.ConfigureDesignTimeServices(services);
    using var scope = services.BuildServiceProvider().CreateScope();
    var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>()
        .ScaffoldMigration(name, "Chumchon.Data", $"{room}.Migrations");
    var folder = Path.Combine("src", "Chumchon.Data", room, "Migrations");
    Directory.CreateDirectory(folder);
    File.WriteAllText(Path.Combine(folder, $"{migration.MigrationId}.cs"), migration.MigrationCode);
    File.WriteAllText(Path.Combine(folder, $"{migration.MigrationId}.Designer.cs"), migration.MetadataCode);
    File.WriteAllText(Path.Combine(folder, $"{migration.SnapshotName}.cs"), migration.SnapshotCode);
    Console.WriteLine($"{folder}/{migration.MigrationId}.cs");
}
