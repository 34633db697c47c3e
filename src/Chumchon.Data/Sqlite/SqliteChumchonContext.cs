using Chumchon.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Sqlite;

/// <summary>The model on SQLite.</summary>
public sealed class SqliteChumchonContext(DbContextOptions<SqliteChumchonContext> options) : ChumchonContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // SQLite has no included columns; the totals stand in the key of the index so that a report reads the index alone.
        builder.Entity<MonthlyReturn>().HasIndex(
            [
                nameof(MonthlyReturn.Month), nameof(MonthlyReturn.DistrictCode), nameof(MonthlyReturn.Stamp),
                nameof(MonthlyReturn.State), nameof(MonthlyReturn.Rows), nameof(MonthlyReturn.RowsEntered),
                nameof(MonthlyReturn.Producers), nameof(MonthlyReturn.ProducersReported),
                .. ChannelColumns.Properties, nameof(MonthlyReturn.SavedAt),
            ]).HasDatabaseName("ix_monthly_return_month");
    }
}
