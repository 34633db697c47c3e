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
    IEntityTypeConfiguration<AuditEntryRow>,
    IEntityTypeConfiguration<AuditChange>
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
            foreach (var channel in new[] { "domestic_offline", "domestic_online", "overseas_offline", "overseas_online" })
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
        builder.HasKey(head => head.Stream);
        builder.Property(head => head.Stream).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
    {
        builder.ToTable("audit_entry");
        builder.HasKey(entry => new { entry.Stream, entry.Number });
        builder.HasIndex(entry => new { entry.Stream, entry.Month, entry.Version });
        builder.Property(entry => entry.Stream).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<AuditChange> builder)
    {
        builder.ToTable("audit_change");
        builder.HasKey(change => new { change.DistrictCode, change.Number, change.ProducerId, change.ProductType, change.Channel });
        builder.HasAnnotation(KeyOnly, value: true);
    }
}
