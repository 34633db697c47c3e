using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

internal sealed class ReferenceMapping :
    IEntityTypeConfiguration<Province>,
    IEntityTypeConfiguration<District>,
    IEntityTypeConfiguration<Subdistrict>,
    IEntityTypeConfiguration<AreaSuccession>,
    IEntityTypeConfiguration<Office>,
    IEntityTypeConfiguration<OfficeMember>,
    IEntityTypeConfiguration<OfficeReview>,
    IEntityTypeConfiguration<ReportingMonth>,
    IEntityTypeConfiguration<SystemSetting>,
    IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<Province> builder)
    {
        builder.ToTable("province");
        builder.HasKey(province => province.Code);
        builder.Property(province => province.Code).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<District> builder)
    {
        builder.ToTable("district");
        builder.HasKey(district => district.Code);
        builder.Property(district => district.Code).ValueGeneratedNever();
        builder.HasOne<Province>().WithMany().HasForeignKey(district => district.ProvinceCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Subdistrict> builder)
    {
        builder.ToTable("subdistrict");
        builder.HasKey(subdistrict => subdistrict.Code);
        builder.Property(subdistrict => subdistrict.Code).ValueGeneratedNever();
        builder.HasOne<District>().WithMany().HasForeignKey(subdistrict => subdistrict.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AreaSuccession> builder)
    {
        builder.ToTable("area_succession");
        builder.HasKey(succession => new { succession.FromCode, succession.ToCode });
    }

    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.ToTable("office");
        builder.HasIndex(office => new { office.Kind, office.AreaCode }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OfficeMember> builder)
    {
        builder.ToTable("office_member");
        builder.HasKey(member => new { member.AccountId, member.OfficeId });
        builder.HasOne<Office>().WithMany().HasForeignKey(member => member.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(member => member.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OfficeReview> builder)
    {
        builder.ToTable("office_review");
        builder.HasKey(review => new { review.OfficeId, review.Year });
        builder.HasOne<Office>().WithMany().HasForeignKey(review => review.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(review => review.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportingMonth> builder)
    {
        builder.ToTable("reporting_month");
        builder.HasKey(month => month.Month);
        builder.Property(month => month.Month).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SystemSetting> builder)
    {
        builder.ToTable("system_setting");
        builder.HasKey(setting => setting.Name);
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_key");
        builder.HasKey(key => key.Name);
    }
}
