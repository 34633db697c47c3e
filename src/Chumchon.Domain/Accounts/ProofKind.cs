using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Accounts;

/// <summary>By what somebody proves who she is. The numbers are stored and hashed: never renumber.</summary>
[SuppressMessage("Design", "CA1008", Justification = "Nothing proves nothing.")]
public enum ProofKind
{
    Password = 1,

    /// <summary>รหัสจากแอป: <see cref="Accounts.Totp"/>.</summary>
    Totp = 2,

    /// <summary>พาสคีย์: a key on a device that asks for its owner's finger, face or PIN; two factors by itself.</summary>
    Passkey = 3,

    /// <summary>รหัสกู้คืน: <see cref="Accounts.RecoveryCode"/>.</summary>
    RecoveryCode = 4,
}
