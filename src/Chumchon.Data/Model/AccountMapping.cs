using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<AccountPreference>,
    IEntityTypeConfiguration<AccountTotp>,
    IEntityTypeConfiguration<AccountRecoveryCode>,
    IEntityTypeConfiguration<AccountIdentity>,
    IEntityTypeConfiguration<IdentityUserClaim<long>>,
    IEntityTypeConfiguration<IdentityUserLogin<long>>,
    IEntityTypeConfiguration<IdentityUserToken<long>>,
    IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(account => account.PersonName).HasMaxLength(200);
        builder.Property(account => account.PhoneNumber).HasMaxLength(256);
        builder.Property(account => account.Language).HasMaxLength(2);
        builder.Property(account => account.CodeHash).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<AccountPreference> builder)
    {
        builder.ToTable("account_preference");
        builder.HasKey(preference => new { preference.AccountId, preference.Name });
        builder.Property(preference => preference.Name).HasMaxLength(Preference.LongestName);
        builder.Property(preference => preference.Value).HasMaxLength(Preference.LongestValue);
        builder.HasOne<Account>().WithMany().HasForeignKey(preference => preference.AccountId);
    }

    public void Configure(EntityTypeBuilder<AccountTotp> builder)
    {
        builder.ToTable("account_totp");
        builder.HasKey(totp => totp.AccountId);
        builder.Property(totp => totp.AccountId).ValueGeneratedNever();
        builder.Property(totp => totp.Secret).HasMaxLength(1024);
        builder.HasOne<Account>().WithMany().HasForeignKey(totp => totp.AccountId);
    }

    public void Configure(EntityTypeBuilder<AccountRecoveryCode> builder)
    {
        builder.ToTable("account_recovery_code");
        builder.HasKey(code => new { code.AccountId, code.Hash });
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.AccountId);
    }

    public void Configure(EntityTypeBuilder<AccountIdentity> builder)
    {
        builder.ToTable("account_identity");
        builder.HasKey(identity => identity.AccountId);
        builder.Property(identity => identity.AccountId).ValueGeneratedNever();
        builder.Property(identity => identity.Issuer).HasMaxLength(ExternalIdentity.LongestIssuer);
        builder.HasIndex(identity => identity.Subject).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(identity => identity.AccountId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder) => builder.ToTable("account_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder) => builder.ToTable("account_login");

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder) => builder.ToTable("account_token");

    // Mapped here rather than by Identity's schema version, which is read from the services of a host: a tool or a test
    // without one would see another model.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder)
    {
        builder.ToTable("account_passkey");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data).ToJson("data");

        // Of the last sign-in by it, Unix milliseconds: Identity keeps none.
        builder.Property<long?>("UsedAt");
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
    }
}
