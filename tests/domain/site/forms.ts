/** Small pages written for these tests: plausible shapes of the site's forms, none copied from it. */

/** Register, Login and My Details as tables of 2019. */
export const REGISTER_2019 = `<title>Cambridge English Online Results Service</title><h1>Register</h1>
<table>
<tr><td><label for="txbIdNumber">ID Number *</label></td><td><input type="text" id="txbIdNumber" name="txbIdNumber"></td></tr>
<tr><td><label for="txbSecretNumber">Secret Number *</label></td><td><input type="text" id="txbSecretNumber"></td></tr>
<tr><td><label for="txbEmailAddress">Email Address *</label></td><td><input type="text" id="txbEmailAddress"></td></tr>
<tr><td><label for="txbConfirmEmailAddress">Confirm Email Address *</label></td><td><input type="text" id="txbConfirmEmailAddress"></td></tr>
<tr><td><label for="txbPassword">Password *</label></td><td><input type="password" id="txbPassword"></td></tr>
<tr><td><label for="txbPasswordConfirm">Confirm Password *</label></td><td><input type="password" id="txbPasswordConfirm"></td></tr>
</table>
<input type="radio" id="rdoAgree" name="RadioGroup"><label for="rdoAgree">I agree to the terms of use</label>
<input type="radio" id="rdoDisagree" name="RadioGroup"><label for="rdoDisagree">I do not agree to the terms of use</label>
<input type="checkbox" id="chbUpdates"><label for="chbUpdates">I would like to receive updates from us</label>
<input type="submit" id="btnSubmit" value="Submit"><input type="reset" value="Reset"><a href="Help.aspx">Help</a>`;

export const LOGIN_2019 = `<title>Cambridge English Online Results Service</title><h2>Register</h2><p>If this is your first visit, register.</p>
<a id="hlRegister" href="Register.aspx">Register</a><h2>Login</h2>
<table>
<tr><td>ID Number</td><td><input type="text" id="a1"></td></tr>
<tr><td>Password</td><td><input type="password" id="a2"></td></tr>
</table>
<input type="submit" id="btnLogin" value="Log in"><a id="hlForgottenPassword" href="#">Forgotten password?</a>`;

export const MY_DETAILS_2019 = `<h1>My Details</h1><a id="UctHeader_hlLogout" href="#">Log out</a>
<span id="lblUserName">Wang</span>
<table>
<tr><td>Email address</td><td><input type="text" id="txbEmailAddress"></td></tr>
<tr><td>Old password</td><td><input type="password" id="txbPasswordOld"></td></tr>
<tr><td>New password</td><td><input type="password" id="txbPasswordNew"></td></tr>
<tr><td>Confirm password</td><td><input type="password" id="txbPasswordConfirm"></td></tr>
</table>
<input type="checkbox" id="chbUpdates"><input type="submit" id="btnSubmit" value="Submit">`;

export const HOME_2019 = `<a id="UctHeader_hlHome" href="#">Home</a><a id="UctHeader_hlLogout" href="#">Log out</a>
<h2>Your result is available</h2>
<table><tr><td>Exam</td><td id="lblExamTitle">B1 Preliminary for Schools</td></tr><tr><td>Result</td><td id="lblResult">Grade B</td></tr></table>
<input type="submit" id="btnExamResult" value="Statement of Results"><a id="aSendResult" href="#">Send my result</a>`;

/** The boxes and helper lines of 2022, with its two lists. */
const material = (id: string, label: string, type = 'text') => `<div class="field">
<label class="mdc-text-field"><span id="${id}-label">${label} *</span><input class="mdc-text-field__input" type="${type}" id="${id}" name="${id}" aria-labelledby="${id}-label" aria-describedby="${id}-helper"></label>
<div id="${id}-helper">Your ${label.toLowerCase()}, please.</div></div>`;

export const REGISTER_2022 = `<title>Register</title><main><h1>Register</h1><p>You will receive a confirmation e-mail.</p>
${material('txbIdNumber', 'ID Number')}${material('txbSecretNumber', 'Secret Number')}
${material('txbEmailAddress', 'Email Address')}${material('txbConfirmEmailAddress', 'Confirm Email Address')}
${material('txbPassword', 'Password', 'password')}${material('txbPasswordConfirm', 'Confirm Password', 'password')}
<label for="d1">Country *</label><select id="d1"><option value="">Select</option><option>Taiwan</option></select>
<label for="d2">First language *</label><select id="d2"><option value="">Select</option><option>Chinese</option></select>
<label><input type="radio" id="rdoAgree" name="RadioGroup"> I agree to the terms of use</label>
<label><input type="radio" name="RadioGroup"> I do not agree</label>
<label><input type="checkbox" id="u1"> I would like to receive updates</label>
<button id="btnSubmit" type="submit">Submit</button><button type="reset">Reset</button></main>`;

export const LOGIN_2022 = `<title>Welcome</title><h1>Welcome to the Results Service for Candidates</h1>
<section><h2>Register</h2><p>You need your Confirmation of Entry.</p><a id="hlRegister" role="button" href="Register.aspx">Register</a></section>
<section><h2>Log in</h2>${material('q7', 'ID Number')}${material('q8', 'Password', 'password')}
<button id="btnLogin">Log in</button><a href="ForgottenPassword.aspx">Forgotten your password?</a></section>`;

/** Ids that nobody has seen, labels wrapped around the controls, another order. */
export const REGISTER_WRAPPED = `<title>Register</title><h1>Register</h1>
<label>Password <input type="password" id="z5"></label>
<label>Re-enter password <input type="password" id="z6"></label>
<label>Your e-mail: <input type="email" id="z3"></label>
<label>Confirm your e-mail: <input type="email" id="z4"></label>
<label>Secret Number <input type="tel" id="z2"></label>
<label>ID Number (on your Confirmation of Entry) <input id="z1"></label>
<label>I do not agree <input type="radio" name="r" id="z8"></label>
<label>I agree <input type="radio" name="r" id="z7"></label>
<button id="z9">Submit</button>`;

export const REGISTER_ARIA = `<h1>Registration</h1>
<input aria-label="ID Number" id="z1"><input aria-label="Secret Number, required" id="z2">
<input aria-label="Email" id="z3"><input aria-label="Repeat email" id="z4">
<input type="password" aria-label="Choose a password" id="z5"><input type="password" aria-label="Confirm password" id="z6">
<input type="radio" aria-label="I accept the terms" id="z7"><input type="submit" value="Submit" id="z9">`;

export const REGISTER_PLACEHOLDERS = `<h1>Register</h1>
<div><input placeholder="ID Number*" id="z1"></div><div><input placeholder="Secret Number*" id="z2"></div>
<div><input type="email" placeholder="E-mail" id="z3"></div><div><input type="email" placeholder="Confirm e-mail" id="z4"></div>
<div><input type="password" placeholder="Password" id="z5"></div><div><input type="password" placeholder="Confirm password" id="z6"></div>
<button id="z9">Submit</button>`;

/** The words stand behind their boxes; only `for` ties them. */
export const REGISTER_LABEL_AFTER = `<h1>Register</h1><p>
<input id="z1"><label for="z1">ID Number</label><br><input id="z2"><label for="z2">Secret Number</label><br>
<input id="z3"><label for="z3">Email</label><br><input id="z4"><label for="z4">Confirm email</label><br>
<input type="password" id="z5"><label for="z5">Password</label><br><input type="password" id="z6"><label for="z6">Confirm password</label>
</p><input type="submit" id="z9" value="Submit">`;

/** The same, and nothing ties them at all. */
export const REGISTER_LOOSE_AFTER = `<h1>Register</h1><p>
<input id="z1"> ID Number<br><input id="z2"> Secret Number<br><input id="z3"> Email<br><input id="z4"> Confirm email<br>
<input type="password" id="z5"> Password<br><input type="password" id="z6"> Confirm password</p>`;

export const FORGOTTEN = `<title>Forgotten password</title><h1>Forgotten password</h1>
<label for="txbIdNumber">ID Number</label><input id="txbIdNumber"><label for="txbEmailAddress">Email Address</label><input id="txbEmailAddress">
<button id="btnSubmit">Submit</button>`;
