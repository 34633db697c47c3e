using Chumchon.Data;
using Chumchon.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Bench.Save;

/// <summary>The program's model as one would set it up for SaveChanges: versions and audit heads are concurrency tokens.</summary>
internal sealed class EfContext(DbContextOptions<EfContext> options) : ChumchonContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<MonthlyReturn>().Property(static month => month.Version).IsConcurrencyToken();
        builder.Entity<AuditHead>().Property(static head => head.Number).IsConcurrencyToken();
    }
}
