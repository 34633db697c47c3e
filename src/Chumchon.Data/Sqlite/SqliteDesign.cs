using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Chumchon.Data.Sqlite;

/// <summary>For EF's tool, which draws migrations from the model and needs no file.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteChumchonContext>
{
    public SqliteChumchonContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteChumchonContext>().UseSqlite("Data Source=:memory:").Options);
}
