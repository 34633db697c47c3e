using Chumchon.Domain.Views;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

/// <summary>A report page that an account keeps under a name.</summary>
public sealed class AccountView
{
    public long AccountId { get; set; }

    /// <summary>That of the entry in the account's audit which tells of its keeping: never given twice.</summary>
    public long Number { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Path and query in this site.</summary>
    public string Address { get; set; } = "";
}

internal sealed class AccountViewMapping : IEntityTypeConfiguration<AccountView>
{
    public void Configure(EntityTypeBuilder<AccountView> builder)
    {
        builder.ToTable("account_view");
        builder.HasKey(view => new { view.AccountId, view.Number });
        builder.Property(view => view.Number).ValueGeneratedNever();
        builder.Property(view => view.Name).HasMaxLength(ViewName.MostCharacters);
        builder.Property(view => view.Address).HasMaxLength(Views.KeptViews.LongestAddress);
        builder.HasOne<Account>().WithMany().HasForeignKey(view => view.AccountId);
    }
}
