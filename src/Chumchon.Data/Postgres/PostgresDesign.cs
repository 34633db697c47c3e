using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Chumchon.Data.Postgres;

/// <summary>For EF's tool, which draws migrations from the model and asks no server.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresChumchonContext>
{
    public PostgresChumchonContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresChumchonContext>().UseNpgsql("Host=127.0.0.1").Options);
}
