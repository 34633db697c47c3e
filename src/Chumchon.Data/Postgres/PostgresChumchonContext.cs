using Chumchon.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Postgres;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresChumchonContext(DbContextOptions<PostgresChumchonContext> options) : ChumchonContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<MonthlyReturn>()
            .HasIndex(nameof(MonthlyReturn.Month), nameof(MonthlyReturn.DistrictCode))
            .HasDatabaseName("ix_monthly_return_month")
            .IncludeProperties(
            [
                nameof(MonthlyReturn.Stamp), nameof(MonthlyReturn.State),
                nameof(MonthlyReturn.Rows), nameof(MonthlyReturn.RowsEntered),
                nameof(MonthlyReturn.Producers), nameof(MonthlyReturn.ProducersReported),
                .. ChannelColumns.Properties, nameof(MonthlyReturn.SavedAt),
            ]);

        // The body of a save stays in its row: dense already, it is not worth an attempt at packing it, nor a table beside.
        builder.Entity<AuditEntryRow>().HasStorageParameter("toast_tuple_target", 8160);
    }
}
