using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

internal sealed class SessionMapping :
    IEntityTypeConfiguration<SignInAttempt>, IEntityTypeConfiguration<SignInWindow>, IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.ToTable("sign_in_attempt");
        builder.HasKey(attempt => new { attempt.Name, attempt.Source });
        builder.Property(attempt => attempt.Source).HasMaxLength(64);
        builder.HasIndex(attempt => attempt.At);
    }

    public void Configure(EntityTypeBuilder<SignInWindow> builder)
    {
        builder.ToTable("sign_in_window");
        builder.HasKey(window => new { window.Kind, window.Subject });
        builder.Property(window => window.Subject).HasMaxLength(64);
        builder.HasIndex(window => window.EndsAt);
    }

    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("session");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Stamp).HasMaxLength(64);
        builder.Property(session => session.Address).HasMaxLength(64);
        builder.Property(session => session.Device).HasMaxLength(200);
        builder.HasIndex(session => session.SeenAt);
        builder.HasIndex(session => session.AccountId);
    }
}
