namespace Chumchon.Domain.Audit;

/// <summary>What an audit entry tells of. The numbers are stored and hashed: never renumber.</summary>
public enum AuditKind
{
    None = 0,
    ReturnSaved = 1,
    ReturnSynced = 2,
    SyncUndone = 3,
    RowAdded = 4,
    RowRemoved = 5,
    SignedIn = 20,
    SignInFailed = 21,
    SignedOut = 22,
    LockedOut = 23,
    PasswordChanged = 24,
    AccountCreated = 25,
    DemoCreated = 40,
}
