using Chumchon.Domain.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

internal sealed class ReturnMapping :
    IEntityTypeConfiguration<SalesEntry>,
    IEntityTypeConfiguration<MonthlyReturn>,
    IEntityTypeConfiguration<ReturnSave>,
    IEntityTypeConfiguration<EntryRemark>,
    IEntityTypeConfiguration<SalesRollup>,
    IEntityTypeConfiguration<AuditHead>,
    IEntityTypeConfiguration<AuditDay>,
    IEntityTypeConfiguration<AuditEntryRow>
{
    /// <summary>Marks an entity whose table is hardly more than its key.</summary>
    internal const string KeyOnly = "Chumchon:KeyOnly";

    private const string MostSatang = "999999999999";

    public void Configure(EntityTypeBuilder<SalesEntry> builder)
    {
        builder.ToTable("sales_entry", table =>
        {
            table.HasCheckConstraint("ck_sales_entry_type", "product_type between 1 and 5");
            table.HasCheckConstraint("ck_sales_entry_kind", "kind between 1 and 3");
            foreach (var channel in ChannelColumns.Names)
            {
                table.HasCheckConstraint($"ck_sales_entry_{channel}", $"{channel} between 0 and {MostSatang}");
            }
        });
        builder.HasKey(entry => new { entry.DistrictCode, entry.Month, entry.ProducerId, entry.ProductType });
        builder.HasAnnotation(KeyOnly, value: true);
    }

    public void Configure(EntityTypeBuilder<MonthlyReturn> builder)
    {
        builder.ToTable("monthly_return");
        builder.HasKey(monthlyReturn => new { monthlyReturn.DistrictCode, monthlyReturn.Month });
    }

    public void Configure(EntityTypeBuilder<ReturnSave> builder)
    {
        builder.ToTable("return_save");
        builder.HasKey(save => new { save.DistrictCode, save.Month, save.Version });
        builder.HasIndex(save => new { save.DistrictCode, save.SaveId }).IsUnique();

        // A receipt is looked for by its code, a range of hashes.
        builder.HasIndex(save => save.Hash);
        builder.Property(save => save.SaveId).HasMaxLength(36);
    }

    public void Configure(EntityTypeBuilder<EntryRemark> builder)
    {
        builder.ToTable("entry_remark");
        builder.HasKey(remark => new { remark.DistrictCode, remark.Month, remark.ProducerId, remark.ProductType });
        builder.Property(remark => remark.Text).HasMaxLength(RemarkText.MostCharacters);
    }

    public void Configure(EntityTypeBuilder<SalesRollup> builder)
    {
        builder.ToTable("sales_rollup");
        builder.HasKey(rollup => new { rollup.Month, rollup.DistrictCode, rollup.ProductType, rollup.Kind });
        builder.HasAnnotation(KeyOnly, value: true);
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.HasKey(head => new { head.DistrictCode, head.Stream });
    }

    public void Configure(EntityTypeBuilder<AuditDay> builder)
    {
        builder.ToTable("audit_day");
        builder.HasKey(day => day.Day);
        builder.Property(day => day.Day).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
    {
        builder.ToTable("audit_entry");
        builder.HasKey(entry => new { entry.DistrictCode, entry.Stream, entry.Number });

        // The writes of a month since a version of it.
        builder.HasIndex(entry => new { entry.DistrictCode, entry.Stream, entry.Subject, entry.Version });

        // The newest of an area or a kind, and those of an account: all that is asked for is in the index.
        builder.HasIndex(entry => new { entry.At, entry.DistrictCode, entry.Stream, entry.Number, entry.Kind, entry.AccountId });
        builder.HasIndex(entry => new { entry.AccountId, entry.At });
    }
}
