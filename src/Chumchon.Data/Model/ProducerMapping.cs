using Chumchon.Domain.Producers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

internal sealed class ProducerMapping :
    IEntityTypeConfiguration<Producer>,
    IEntityTypeConfiguration<ProducerLine>,
    IEntityTypeConfiguration<ProducerPast>,
    IEntityTypeConfiguration<RegisterText>,
    IEntityTypeConfiguration<RegisterRollup>
{
    public void Configure(EntityTypeBuilder<Producer> builder)
    {
        builder.ToTable("producer", static table =>
        {
            table.HasCheckConstraint("ck_producer_kind", "kind between 1 and 3");
            table.HasCheckConstraint("ck_producer_star", "star between 1 and 5");
        });
        builder.Property(producer => producer.Name).HasMaxLength(ProducerDetails.LongestName);
        builder.Property(producer => producer.NameSearch).HasMaxLength(ProducerDetails.LongestName);
        builder.Property(producer => producer.ExternalCode).HasMaxLength(ProducerDetails.LongestCode);

        builder.HasIndex(producer => producer.DistrictCode);
        builder.HasIndex(producer => producer.ExternalCode);
        builder.HasOne<District>().WithMany().HasForeignKey(producer => producer.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProducerLine> builder)
    {
        builder.ToTable("producer_line", table => table.HasCheckConstraint("ck_producer_line_type", "product_type between 1 and 5"));
        builder.HasKey(line => new { line.ProducerId, line.ProductType });
        builder.HasIndex(line => line.DistrictCode);
        builder.HasOne<Producer>().WithMany().HasForeignKey(line => line.ProducerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProducerPast> builder)
    {
        builder.ToTable("producer_past", static table =>
        {
            table.HasCheckConstraint("ck_producer_past_kind", "kind between 1 and 3");
            table.HasCheckConstraint("ck_producer_past_until", "until_month > from_month");
        });
        builder.HasKey(past => new { past.DistrictCode, past.ProducerId, past.FromMonth });
        builder.HasIndex(past => past.ProducerId);
        builder.Property(past => past.Name).HasMaxLength(ProducerDetails.LongestName);
    }

    public void Configure(EntityTypeBuilder<RegisterText> builder)
    {
        builder.ToTable("register_text");
        builder.HasKey(text => new { text.DistrictCode, text.Number, text.ProducerId, text.Field });
        builder.HasIndex(text => text.ProducerId);
        builder.Property(text => text.Before).HasMaxLength(ProducerDetails.LongestName);
        builder.Property(text => text.After).HasMaxLength(ProducerDetails.LongestName);
    }

    public void Configure(EntityTypeBuilder<RegisterRollup> builder)
    {
        builder.ToTable("register_rollup", table => table.HasCheckConstraint("ck_register_rollup_until", "until_month > from_month"));
        builder.HasKey(rollup => new { rollup.DistrictCode, rollup.Kind, rollup.FromMonth });

        // What is so today, and in a late month, is found without what was.
        builder.HasIndex(rollup => new { rollup.UntilMonth, rollup.DistrictCode });
    }
}
