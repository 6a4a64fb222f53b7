/** Labels in other languages, and words that are not a label. */
export const TRANSLATED: Readonly<Record<string, readonly string[]>> = {
  idNumber: ['考生編號', 'Numéro d’identification', 'Número de identificación', '受験者番号', 'Candidate code'],
  secretNumber: ['密碼編號', 'Numéro secret', 'Geheimnummer', '暗証番号', 'Entry code'],
  email: ['電子郵件', 'Adresse électronique', 'Correo electrónico', 'メールアドレス'],
  emailAgain: ['再次輸入電子郵件', 'Confirmer l’adresse', 'Confirmar correo', 'メールアドレス（確認）'],
  password: ['密碼', 'Mot de passe', 'Contraseña', 'パスワード', 'Passphrase'],
  passwordAgain: ['再次輸入密碼', 'Confirmer le mot de passe', 'Confirmar contraseña', 'Passphrase again'],
  passwordOld: ['目前密碼', 'Mot de passe actuel', '現在のパスワード'],
  passwordNew: ['新密碼', 'Nouveau mot de passe', '新しいパスワード'],
  country: ['國家', 'Pays', 'País'],
  firstLanguage: ['母語', 'Langue maternelle', 'Lengua materna'],
  agree: ['我同意', 'J’accepte', 'Acepto'],
  updates: ['我想收到消息', 'Je souhaite recevoir des nouvelles'],
  submit: ['送出', 'Envoyer', 'Enviar', 'Go'],
  registerLink: ['註冊', 'S’inscrire', 'Crear cuenta'],
  forgottenPassword: ['忘記密碼', 'Mot de passe oublié', 'Trouble?'],
};
