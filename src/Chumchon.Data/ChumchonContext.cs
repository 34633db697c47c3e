using Chumchon.Data.Model;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data;

/// <summary>
/// The model of the database, the same on SQLite and PostgreSQL. Tables keyed by district are reached only through the
/// queries and commands of this project, each of which takes an area scope.
/// </summary>
public abstract class ChumchonContext(DbContextOptions options) : IdentityUserContext<Account, long>(options)
{
    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<District> Districts => Set<District>();

    public DbSet<Subdistrict> Subdistricts => Set<Subdistrict>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<OfficeMember> OfficeMembers => Set<OfficeMember>();

    internal DbSet<OfficeReview> OfficeReviews => Set<OfficeReview>();

    public DbSet<ReportingMonth> ReportingMonths => Set<ReportingMonth>();

    public DbSet<SystemSetting> Settings => Set<SystemSetting>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    internal DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    internal DbSet<SignInWindow> SignInWindows => Set<SignInWindow>();

    internal DbSet<SessionRow> Sessions => Set<SessionRow>();

    internal DbSet<AccountPreference> AccountPreferences => Set<AccountPreference>();

    internal DbSet<AccountTotp> AccountTotps => Set<AccountTotp>();

    internal DbSet<AccountRecoveryCode> AccountRecoveryCodes => Set<AccountRecoveryCode>();

    internal DbSet<AccountIdentity> AccountIdentities => Set<AccountIdentity>();

    internal DbSet<AccountView> AccountViews => Set<AccountView>();

    internal DbSet<Producer> Producers => Set<Producer>();

    internal DbSet<ProducerLine> ProducerLines => Set<ProducerLine>();

    internal DbSet<ProducerPast> ProducerPasts => Set<ProducerPast>();

    internal DbSet<ProducerRequestRow> ProducerRequests => Set<ProducerRequestRow>();

    internal DbSet<RegisterText> RegisterTexts => Set<RegisterText>();

    internal DbSet<RegisterRollup> RegisterRollups => Set<RegisterRollup>();

    internal DbSet<SalesEntry> SalesEntries => Set<SalesEntry>();

    internal DbSet<MonthlyReturn> MonthlyReturns => Set<MonthlyReturn>();

    internal DbSet<ReturnSave> ReturnSaves => Set<ReturnSave>();

    internal DbSet<EntryRemark> EntryRemarks => Set<EntryRemark>();

    internal DbSet<SalesRollup> SalesRollups => Set<SalesRollup>();

    internal DbSet<ImportSource> ImportSources => Set<ImportSource>();

    internal DbSet<PublishedSalesRow> PublishedSales => Set<PublishedSalesRow>();

    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    internal DbSet<AuditDay> AuditDays => Set<AuditDay>();

    internal DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ChumchonContext).Assembly);
        SnakeCase.Apply(builder.Model);
    }
}
